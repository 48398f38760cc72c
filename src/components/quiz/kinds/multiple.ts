export { default } from './MultipleChoice.svelte';
