export { default } from './Pad.svelte';
