export { default } from './Hotspot.svelte';
