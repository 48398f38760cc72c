export { default } from './SingleChoice.svelte';
