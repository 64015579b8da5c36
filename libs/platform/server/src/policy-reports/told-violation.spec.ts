import fc from 'fast-check';
import { toldViolation } from './told-violation';

const told = (report: Record<string, string>) => toldViolation({ 'csp-report': report });

test.each([
  [{ 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/a.js?person=ana', 'source-file': 'https://aula.test/en/chunk-AB12.js' }, 'script-src-elem', 'https://evil.example', 'chunk-AB12.js'],
  [{ 'violated-directive': "style-src 'self'", 'blocked-uri': 'inline' }, 'style-src', 'inline', ''],
  [{ 'effective-directive': 'require-trusted-types-for', 'blocked-uri': 'trusted-types-sink', 'source-file': 'https://aula.test/baja/secret-token' }, 'require-trusted-types-for', 'trusted-types-sink', ''],
  [{ 'effective-directive': 'img-src', 'blocked-uri': 'data:image/png;base64,AAAA' }, 'img-src', 'data:', ''],
  [{}, 'other', 'other', ''],
])('%j', (report, directive, blocked, file) => {
  expect(told(report as Record<string, string>)).toEqual({ directive, blocked, file });
});

test('tells nothing of a path, a query or a sentence, whatever is sent', () => {
  const secret = 'Ana Paz/8!';
  fc.assert(fc.property(fc.string(), fc.constantFrom('https://a.example/', 'javascript:', '', 'x y '), (given, before) => {
    const line = JSON.stringify(told({ 'effective-directive': given + secret, 'blocked-uri': `${before}${given}${secret}`, 'source-file': `https://aula.test/${given}${secret}` }));
    expect(line).not.toContain(secret);
    expect(line.length).toBeLessThan(300);
  }));
});
