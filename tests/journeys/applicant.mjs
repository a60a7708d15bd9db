// People who register in these journeys, and how they fill the form in.
import { country } from './forms.mjs';

const PEOPLE = {
  'fr-script': { first_name: 'Zineb', last_name: 'El Fassi', phone: '0612 34 56 71' },
  'fr-still': { first_name: 'Anaïs', last_name: 'N’Diaye', phone: '0612 34 56 72' },
  'ar-script': { first_name: 'زينب', last_name: 'الفاسي', phone: '0612 34 56 73' },
  'ar-still': { first_name: 'خديجة', last_name: 'بنعلي', phone: '0612 34 56 74' },
};
export const PASSWORD = 'citron vert à midi';

export function applicant(kind) {
  return { ...PEOPLE[kind], date_of_birth: '1998-05-17', email: `${kind}@journeys.example` };
}

export async function identity(page, who) {
  await page.fill('[name=first_name]', who.first_name);
  await page.fill('[name=last_name]', who.last_name);
  await page.fill('[name=date_of_birth]', who.date_of_birth);
  await page.check('[name=gender][value=F]');
  await country(page, 'MA', 'nationality');
}

export async function contact(page, who) {
  await page.fill('[name=email]', who.email);
  await page.fill('[name=phone]', who.phone);
  await page.check('[name=whatsapp_same]');
}

export async function countries(page) {
  await country(page, 'MA', 'country_id', 'residence_country_id');
}

/** The first city of the list; gives how many there were. */
export async function city(page) {
  const list = page.locator('select[name=residence_city_id]');
  const choices = await list.evaluate((select) => [...select.options].map((option) => option.value).filter((value) => value && value !== 'other'));
  await list.selectOption(choices[0]);
  return choices.length;
}

export async function talents(page) {
  const boxes = page.locator('details[open] [name="talents[]"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
}

export async function photo(page, picture) {
  await page.setInputFiles('[name=photo]', { name: 'moi.jpg', mimeType: 'image/jpeg', buffer: picture });
}

export async function consents(page) {
  for (const name of ['consent_processing', 'consent_terms', 'consent_public']) await page.check(`[name=${name}]`);
}

/** A picture to send: a drawn face of 900 by 1,200. */
export async function drawPhoto(browser) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  await page.setContent('<body style="margin:0;background:#76d4de"><svg viewBox="0 0 9 12"><path d="M1 12c0-3 2-4 3.500-4s3.500 1 3.500 4" fill="#03494f"/><circle cx="4.500" cy="5" r="2.200" fill="#b98a63"/><path d="M2.300 5a2.200 2.200 0 0 1 4.400 0z" fill="#141922"/></svg>');
  const picture = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return picture;
}
