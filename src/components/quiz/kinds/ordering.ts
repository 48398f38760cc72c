export { default } from './Ordering.svelte';
