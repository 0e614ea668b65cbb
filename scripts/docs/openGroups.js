// In the site: the groups of pages are open in the navigation until a reader closes them.
for (const group of ['Start', 'Build']) {
  const key = `tsd-accordion-${group}`;
  try {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, 'true');
  } catch {
    // Storage is unavailable: the groups start closed.
  }
}
