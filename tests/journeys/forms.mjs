// Hands on a form: fill, choose, send, read the code.

/** Presses a button that leads to another page, and gives that page's answer. */
export async function send(page, selector, timeout = 20_000) {
  const arrival = page.waitForNavigation({ timeout });
  const [answer] = await Promise.all([arrival, page.locator(selector).first().click()]);
  return answer;
}

/** Fills in and sends the sign-in form. */
export async function signIn(page, identifier, password) {
  await page.fill('[name=identifier]', identifier);
  await page.fill('[name=password]', password);
  return send(page, 'main form[method=post] [type=submit]');
}

/** Sends the form where a password is changed. */
export async function changePassword(page, current, next) {
  await page.fill('[name=current]', current);
  await page.fill('[name=password]', next);
  await page.fill('[name=password_again]', next);
  return send(page, 'main form[method=post] [type=submit]');
}

/** Chooses a country by its ISO code in the named lists. */
export async function country(page, code, ...names) {
  const list = await (await page.request.get('/api/countries')).json();
  const { id } = list.find((one) => one.code === code);
  for (const name of names) await page.locator(`select[name="${name}"]`).first().selectOption(String(id));
}

/** The answer to the sum that a page asks where there is no script, in western or Arabic digits. */
export async function sum(page) {
  const question = await page.locator('label[for=f-robot_answer]').textContent();
  const western = question.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const numbers = western.match(/\d+/g)?.map(Number) ?? [];
  if (numbers.length !== 2) throw new Error(`two numbers are asked for in: ${question}`);
  return numbers[0] + numbers[1];
}

/** The first talent code on a page, without dashes. */
export async function codeOn(page) {
  const text = await page.locator('main').innerText();
  const code = text.match(/\b[A-Z]{2}-?[MFN]-?\d{4,5}-?[A-Z]{3}\b/)?.[0];
  if (!code) throw new Error(`no code on ${page.url()}`);
  return code.replaceAll('-', '');
}

/** The values of a form's fields by name, as they stand. */
export function values(page, names) {
  return page.evaluate((wanted) => wanted.map((name) => document.querySelector(`[name="${name}"]`)?.value), names);
}
