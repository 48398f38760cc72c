export { default } from './Matching.svelte';
