/*
 * The texts of form-js 1.8 are fixed English and it has no setting for them. This puts the Dutch text in their place
 * after they are drawn.
 */
import TEKSTEN from './formulierteksten.js';

const letterlijk = (tekst) => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const REGELS = Object.entries(TEKSTEN).map(([engels, nederlands]) => [
  new RegExp(`^${engels.replaceAll('|', '').trim().split('{}').map(letterlijk).join('(.*)')}$`),
  nederlands.trim()
]);

/* Made by the browser from the order of a Dutch date. */
REGELS.push([/^dd-mm-yyyy$/, 'dd-mm-jjjj']);

const ATTRIBUTEN = ['placeholder', 'title', 'aria-label', 'alt'];
const MET_ATTRIBUUT = ATTRIBUTEN.map((naam) => `[${naam}]`).join();

/* Our own words may read like the library's: "of" is Dutch too. */
const VAN_FORMULIER = '.fjs-form-field-text, .fjs-form-field-html, .fjs-form-field-label, .fjs-inline-label, .fjs-form-field-description';

const KALENDER = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
    longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
  },
  months: {
    shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    longhand: [
      'januari', 'februari', 'maart', 'april', 'mei', 'juni',
      'juli', 'augustus', 'september', 'oktober', 'november', 'december'
    ]
  },
  yearAriaLabel: 'Jaar',
  monthAriaLabel: 'Maand'
};

/** The date picker does know languages. Its list of months and its year are made once, so those are put right by hand. */
function vertaalKalender({ _flatpickr: kalender }) {
  if (!kalender || kalender.config.locale === KALENDER) {
    return;
  }
  kalender.set('ariaDateFormat', 'j F Y');
  kalender.set('locale', KALENDER);
  kalender.calendarContainer.querySelectorAll('.cur-year').forEach((jaar) => {
    jaar.setAttribute('aria-label', KALENDER.yearAriaLabel);
  });
  kalender.calendarContainer.querySelectorAll('.flatpickr-monthDropdown-months').forEach((lijst) => {
    lijst.setAttribute('aria-label', KALENDER.monthAriaLabel);
    [...lijst.options].forEach((keuze) => {
      keuze.textContent = KALENDER.months.longhand[keuze.value];
    });
  });
}

/** The Dutch text with the same white space around it; what is not of the library stays as it is. */
function inHetNederlands(tekst) {
  const kern = tekst.trim();
  const regel = kern && REGELS.find(([engels]) => engels.test(kern));
  return regel ? tekst.replace(kern, () => kern.replace(...regel)) : tekst;
}

function vertaalTekst(knoop) {
  const nieuw = inHetNederlands(knoop.data);
  if (nieuw !== knoop.data) {
    knoop.data = nieuw;
  }
}

function vertaalAttributen(element) {
  ATTRIBUTEN.filter((naam) => element.hasAttribute(naam)).forEach((naam) => {
    const was = element.getAttribute(naam);
    const nieuw = inHetNederlands(was);
    if (nieuw !== was) {
      element.setAttribute(naam, nieuw);
    }
  });
}

function vertaal(wortel) {
  const teksten = document.createTreeWalker(wortel, NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    if (!teksten.currentNode.parentElement.closest(VAN_FORMULIER)) {
      vertaalTekst(teksten.currentNode);
    }
  }
  [wortel, ...wortel.querySelectorAll(MET_ATTRIBUUT)].forEach(vertaalAttributen);
  wortel.querySelectorAll('.flatpickr-input').forEach(vertaalKalender);
}

const VERSTUUR = '[ng-click="complete()"], [ng-click="startProcessInstance()"]';

/** A refused form says so at its fields, which may be far out of sight: go to the first one. */
function naarEersteFout(klik) {
  if (klik.target.closest?.(VERSTUUR)) {
    setTimeout(() => {
      const veld = document.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field');
      veld?.querySelector('input, textarea')?.focus();
      veld?.scrollIntoView({ block: 'center' });
    }, 200);
  }
}

/**
 * form-js keeps the error of a field that went out of sight, and Tasklist then keeps the button shut for good. Without an
 * error to be seen the button opens; pressing it checks all that is in sight again, and the server does too.
 */
function geefKnopVrij() {
  const knop = document.querySelector('.modal-footer [ng-click="startProcessInstance()"]') ?? document.querySelector(VERSTUUR);
  if (!knop?.disabled || document.querySelector('.fjs-container .fjs-form-field-error')) {
    return;
  }
  let plek = window.angular.element(knop).scope();
  while (plek && !Object.hasOwn(plek, '$invalid')) {
    plek = Object.getPrototypeOf(plek);
  }
  if (plek?.$invalid) {
    plek.$applyAsync(() => {
      plek.$invalid = false;
    });
  }
}

function naWijziging({ target }) {
  if (target.closest?.('.fjs-container')) {
    setTimeout(geefKnopVrij, 400);
  }
}

function begin() {
  document.documentElement.lang = 'nl';
  new MutationObserver((wijzigingen) => {
    wijzigingen
      .map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target))
      .filter((element) => element?.closest('.fjs-container'))
      .forEach(vertaal);
  }).observe(document.body, { childList: true, characterData: true, subtree: true, attributeFilter: ATTRIBUTEN });
}

document.addEventListener('click', naarEersteFout);
document.addEventListener('click', naWijziging);
document.addEventListener('focusout', naWijziging);

begin();
