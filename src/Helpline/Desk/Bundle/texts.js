// The words of the page, one file a language, all with the same keys. Nothing is remembered between visits.
export const languages = { kk: 'Қазақша', ru: 'Русский', ky: 'Кыргызча', en: 'English' };

const books = {};
let now = 'ru';

export const language = () => now;

export function preferred() {
  const wanted = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag in languages) ?? 'ru';
}

export async function speak(tag) {
  books[tag] ??= await (await fetch(`texts.${tag}.json`, { credentials: 'omit' })).json();
  now = tag;
  document.documentElement.lang = tag;
}

export function t(key, values = {}) {
  const text = books[now]?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export const has = (key) => key in (books[now] ?? {});

// A day as it is written here: 20.11.2026, in English 2026-11-20.
export const dayOf = (day) => (now === 'en' ? day : String(day).split('-').reverse().join('.'));

// A name that the server gives in four languages.
export const named = (names, otherwise) => names?.[now] ?? names?.ru ?? names?.en ?? otherwise;
