import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const [w,h,scheme] of [[360,740,'light'],[768,1000,'dark'],[1280,900,'light']] as const) {
  const p = await b.newPage({ viewport:{width:w,height:h}, colorScheme: scheme, deviceScaleFactor: 1 });
  await p.goto('http://localhost:4326/explorer/');
  await p.locator('.explorer').scrollIntoViewIfNeeded();
  await p.waitForTimeout(1500);
  await p.locator('.explorer').evaluate((e)=>e.scrollIntoView());
  await p.waitForTimeout(300);
  await p.screenshot({ path:`/tmp/x-${w}.png` });
  await p.goto('http://localhost:4326/explorer/practise/');
  await p.waitForTimeout(800);
  const q = p.locator('.slot').nth(1);
  await q.scrollIntoViewIfNeeded(); await p.waitForTimeout(1200);
  await q.screenshot({ path:`/tmp/p-${w}.png` });
}
await b.close();
