/*
 * A list without search, made into one that mouse and keys can open each time. Of itself, in form-js 1.8, it opens when it
 * gets the focus and no key opens it again. And when closing it makes the message at its field appear, its renderer goes on
 * thinking that it is open: asked to open, it then does nothing.
 */
const VELD = '.fjs-select-hidden-input';
const KEUZE = '.fjs-dropdownlist-item';

const vakVan = (veld) => veld.closest('.fjs-input-group');
const lijstVan = (veld) => vakVan(veld).parentElement.querySelector('.fjs-dropdownlist');
const magKiezen = (veld) => !vakVan(veld).matches('.readonly, .disabled');

/** What a screen reader is told. To form-js it is a field to type in, and one that keeps an answer that was taken away. */
function vertelStand(veld) {
  const lijst = lijstVan(veld);
  const keuzes = [...(lijst?.querySelectorAll(KEUZE) ?? [])];
  lijst?.setAttribute('role', 'listbox');
  lijst?.setAttribute('id', `${veld.id}-lijst`);
  keuzes.forEach((keuze, nummer) => {
    keuze.setAttribute('role', 'option');
    keuze.setAttribute('id', `${veld.id}-keuze-${nummer}`);
    keuze.setAttribute('aria-selected', String(keuze.matches('.focused')));
  });
  veld.value = vakVan(veld).querySelector('.fjs-select-display:not(.fjs-select-placeholder)')?.textContent ?? '';
  veld.setAttribute('role', 'combobox');
  veld.setAttribute('aria-expanded', String(Boolean(lijst)));
  veld.setAttribute('aria-controls', `${veld.id}-lijst`);
  veld.setAttribute('aria-activedescendant', keuzes.find((keuze) => keuze.matches('.focused'))?.id ?? '');
}

/** After form-js has drawn. */
const straks = (doe) => setTimeout(doe, 50);

/** A press of the mouse is the one thing that form-js opens and closes a list on. */
const druk = (veld) => vakVan(veld).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));

/** Losing the focus tells the renderer that the list is closed. */
function openAlsnog(veld) {
  if (!lijstVan(veld) && document.activeElement === veld) {
    veld.blur();
    straks(() => {
      druk(veld);
      straks(() => vertelStand(veld));
    });
  }
}

function klapOpen(veld) {
  druk(veld);
  straks(() => {
    openAlsnog(veld);
    vertelStand(veld);
  });
}

/** Form-js lets go of the field as it closes the list; with the keys one stays there. */
function klapDicht(veld) {
  druk(veld);
  veld.focus();
}

function naMuis({ target, isTrusted }) {
  const veld = isTrusted && !target.closest('.fjs-select-cross') && target.closest('.fjs-input-group')?.querySelector(VELD);
  if (veld && magKiezen(veld) && !lijstVan(veld)) {
    straks(() => {
      openAlsnog(veld);
      vertelStand(veld);
    });
  }
}

function naToets(toets) {
  const veld = toets.target;
  if (!veld.matches?.(VELD) || toets.ctrlKey || toets.metaKey || !magKiezen(veld)) {
    return;
  }
  const open = Boolean(lijstVan(veld));
  if (!open && ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(toets.key)) {
    toets.stopPropagation();
    klapOpen(veld);
  } else if (open && toets.key === 'Escape') {
    toets.stopPropagation();
    klapDicht(veld);
  }
  // The field is out of sight, and what is typed there would be nowhere.
  if (toets.key.length === 1 || toets.key === 'Enter') {
    toets.preventDefault();
  }
  straks(() => vertelStand(veld));
}

/** The list no longer opens by itself for who only passes with the tab key. */
function naFocus(focus) {
  if (focus.target.matches?.(VELD)) {
    focus.stopImmediatePropagation();
    vertelStand(focus.target);
  }
}

document.addEventListener('mousedown', naMuis, true);
document.addEventListener('keydown', naToets, true);
// On the window: the document does not get to see this one.
window.addEventListener('focusin', naFocus, true);
