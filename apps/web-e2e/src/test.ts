import { type BrowserContext, expect, test as base } from '@playwright/test';

/**
 * Playwright's test, in which no page may do, or be made to try, what the Content Security Policy forbids: the reports of every context are looked at
 * when the test ends.
 */
export const test = base.extend<{ policyReports: string[] }>({
  policyReports: [async ({ context, browser }, use) => {
    const reports: string[] = [];
    watchPolicy(context, reports);
    const open = browser.newContext.bind(browser);
    browser.newContext = async (...options) => {
      const opened = await open(...options);
      watchPolicy(opened, reports);
      return opened;
    };
    await use(reports);
    browser.newContext = open;
    expect(reports, 'reports of the content security policy').toEqual([]);
  }, { auto: true }],
});

function watchPolicy(context: BrowserContext, reports: string[]): void {
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/api/policy-reports')) reports.push(request.postData() ?? '');
  });
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) reports.push(message.text());
  });
}
