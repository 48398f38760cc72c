/** The builds under test and where they are served. */
export const SITES = {
  root: site('dist', '/', 4391),
  course: site('dist-course', '/course/', 4392),
};

function site(folder: string, base: string, port: number) {
  return { folder, base, port, address: `http://localhost:${port}${base}` };
}
