// Comforts of the talent fields (registration and own profile): cities follow the country, the dialling code and the
// currency too, the guardian shows under 18, talents are searched and listed as chips.
for (const form of document.querySelectorAll('[data-talent-form]')) {
  const $ = (selector) => form.querySelector(selector);
  const on = (element, type, act) => { element?.addEventListener(type, act); };
  const residence = $('[data-residence]');
  const city = $('[data-city]');
  const refused = form.querySelector('[aria-invalid="true"]');

  let countries; // flags, dialling codes and currencies, asked for once, when a country is chosen
  const load = async (url) => { try { const response = await fetch(url); return response.ok ? await response.json() : []; } catch { return []; } };
  const countryOf = async (id) => {
    if (!id || !residence) return undefined;
    countries ??= load(residence.dataset.countries);
    return (await countries).find((country) => String(country.id) === id);
  };
  const dial = async () => {
    const hint = $('[data-dial-hint]');
    const country = hint && await countryOf(residence?.value || $('[data-nationality]')?.value);
    if (!country) return;
    hint.textContent = `${country.flag} +${country.dial}`;
    hint.hidden = false;
  };

  const loadCities = async () => {
    if (!city || !residence.value) return;
    const country = residence.value;
    try {
      const response = await fetch(`${form.dataset.cities}?country_id=${encodeURIComponent(country)}`);
      if (!response.ok || country !== residence.value) return;
      const wanted = city.dataset.wanted || city.value;
      const [first, ...rest] = city.options;
      const other = rest.find((option) => option.value === 'other');
      const list = await response.json();
      if (country !== residence.value) return;
      city.replaceChildren(first, ...list.map(({ id, name }) => new Option(name, id)), other);
      city.value = wanted;
      if (city.selectedIndex < 0) city.value = '';
      if (wanted && city.value) city.dispatchEvent(new Event('change', { bubbles: true }));
    } catch { /* no network: "city not listed" and its text field remain */ }
  };

  const pay = async () => {
    const money = $('[data-money]');
    const currency = money && (await countryOf(residence.value))?.currency;
    if (!currency || money.dataset.touched) return;
    if (![...money.options].some((option) => option.value === currency)) money.add(new Option(currency));
    money.value = currency;
  };
  const follow = () => { pay(); dial(); loadCities(); };
  on(residence, 'change', follow);
  on($('[data-money]'), 'change', (event) => { event.target.dataset.touched = '1'; });
  on($('[data-nationality]'), 'change', ({ target }) => {
    for (const select of [$('[data-origin]'), residence]) {
      if (select && !select.value) { select.value = target.value; select.dispatchEvent(new Event('change', { bubbles: true })); }
    }
    dial();
  });
  dial();
  if (city && residence.value && city.options.length < 3) loadCities();

  const cityName = $('[data-city-name]');
  const showCityName = () => { cityName.hidden = city.value !== 'other'; };
  if (cityName) { on(city, 'change', showCityName); showCityName(); }

  const same = $('[data-same]');
  const box = $('[data-whatsapp-box]');
  if (same && box) {
    const show = () => { box.hidden = same.checked; };
    if (form.dataset.draft && !refused && !box.querySelector('input').value) same.checked = true;
    on(same, 'change', show);
    show();
  }

  const birth = $('[data-birth]');
  const guardian = $('[data-guardian]');
  if (birth && guardian) {
    const show = () => {
      const born = birth.valueAsDate;
      const eighteen = born && new Date(Date.UTC(born.getUTCFullYear() + 18, born.getUTCMonth(), born.getUTCDate()));
      guardian.hidden = !born || eighteen <= new Date();
      for (const input of guardian.querySelectorAll('input')) input.required = !guardian.hidden;
    };
    on(birth, 'change', show);
    show();
  }

  const picker = $('[data-talents]');
  if (picker) pick(picker);
}

function fold(text) { return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(); }

function pick(picker) {
  const search = picker.querySelector('[data-talents-search]');
  const chips = picker.querySelector('[data-talents-chips]');
  const status = picker.querySelector('[data-talents-status]');
  const folds = [...picker.querySelectorAll('details')].map((details) => ({
    details, name: fold(details.querySelector('summary').textContent), rows: [...details.querySelectorAll('label')].map((label) => ({ label, text: fold(label.textContent) })) }));
  search.hidden = false;

  const filter = () => {
    const query = fold(search.querySelector('input').value.trim());
    let found = 0;
    for (const { details, name, rows } of folds) {
      let here = 0;
      for (const { label, text } of rows) {
        const shown = !query || text.includes(query) || name.includes(query);
        label.hidden = !shown;
        here += shown;
      }
      details.hidden = !here;
      if (query) details.open = here > 0;
      found += here;
    }
    status.textContent = query && !found ? status.dataset.none : '';
    if (!query) list();
  };

  const list = () => {
    const chosen = [...picker.querySelectorAll('[name="talents[]"]:checked')];
    chips.replaceChildren(...chosen.map((input) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chip chip-off';
      button.textContent = `${input.closest('label').textContent.trim()} ×`;
      button.setAttribute('aria-label', `${input.closest('label').textContent.trim()}, ${chips.dataset.remove}`);
      button.addEventListener('click', () => { input.checked = false; input.dispatchEvent(new Event('change', { bubbles: true })); (chips.querySelector('button') ?? search.querySelector('input')).focus(); });
      const item = document.createElement('li');
      item.append(button);
      return item;
    }));
    chips.hidden = !chosen.length;
    status.textContent = chosen.length ? `${status.dataset.count} (${chosen.length})` : '';
  };
  search.addEventListener('input', filter);
  search.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
  picker.addEventListener('change', (event) => { if (event.target.name === 'talents[]') list(); });
  for (const { details } of folds) if (details.querySelector(':checked')) details.open = true;
  list();
}
