export { default } from './Numeric.svelte';
