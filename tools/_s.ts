import { serve } from '/work/main/tools/serve.ts';
const s = await serve('/work/main/dist','/',4321); console.log(s.address);
