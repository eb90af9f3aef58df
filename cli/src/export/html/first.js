
// Before the body is read: that there are scripts, the reader's language, and the code that is asked for.
{
  document.documentElement.classList.add('script');
  const known = ['en', 'zh'];
  const wanted = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  document.documentElement.lang = wanted.find((tag) => known.includes(tag)) ?? document.documentElement.lang;

  if (location.hash.length > 1) {
    // Nothing is painted before this code is there. A browser that does not know this paints, and then scrolls.
    const expected = document.createElement('link');
    expected.rel = 'expect';
    expected.href = location.hash;
    expected.blocking = 'render';
    document.head.append(expected);
  }
}
