// Camunda's web applications 7.24.0 take the browser's first language where they have it. Ours speak Vietnamese, whatever
// the browser's language, until the person chooses English; then this browser keeps English.
const KEY = 'neu-guong.language';

export const language = localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';

/** For "locales" of an application's configuration: with one to choose from, that one is taken. */
export const locales = { availableLocales: [language], fallbackLocale: language };

export function switchLanguage() {
  localStorage.setItem(KEY, language === 'vi' ? 'en' : 'vi');
  window.location.reload();
}

document.documentElement.lang = language; // what a screen reader goes by
