/** Hands the person a file: a part of the platform, kept apart because few pages need it. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The address must outlive the click; the page's end frees it in any case.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
