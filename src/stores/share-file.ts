/* A part of the platform, like save-file.ts: handing a file to another program of the device. */

/** Whether this browser can hand files to other programs. */
export function canShareFiles(): boolean {
  try {
    return navigator.canShare?.({ files: [new File(['{}'], 'a.json', { type: 'application/json' })] }) ?? false;
  } catch {
    return false;
  }
}

/** Hands a file on. `left`: the person thought better of it. `refused`: this browser does not hand on such a file. */
export async function shareFile(name: string, content: string, type: string): Promise<'shared' | 'left' | 'refused'> {
  try {
    await navigator.share({ files: [new File([content], name, { type })] });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused';
  }
}
