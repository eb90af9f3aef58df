
// Runs before the body is read: it notes that scripts run, the reader's language, and whether the address has a code.
{
  const page = document.documentElement;
  page.classList.add('script');
  const known = ['en', 'zh'];
  const wanted = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  page.lang = wanted.find((tag) => known.includes(tag)) ?? page.lang;

  // Nothing is painted before the page has scrolled to that code.
  page.classList.toggle('asked', location.hash.length > 1);
  document.addEventListener('DOMContentLoaded', () => page.classList.remove('asked'));
}
