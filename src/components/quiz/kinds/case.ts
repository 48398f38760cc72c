export { default } from './Case.svelte';
