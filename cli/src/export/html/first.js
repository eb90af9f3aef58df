
// Before the body is read: that there are scripts, the reader's language, and whether a code is asked for.
{
  const page = document.documentElement;
  page.classList.add('script');
  const known = ['en', 'zh'];
  const wanted = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  page.lang = wanted.find((tag) => known.includes(tag)) ?? page.lang;

  // Nothing is painted before the page is where that code is.
  page.classList.toggle('asked', location.hash.length > 1);
  document.addEventListener('DOMContentLoaded', () => page.classList.remove('asked'));
}
