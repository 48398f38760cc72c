export { default } from './PadSlice.svelte';
