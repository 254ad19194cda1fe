/*
 * The texts of form-js 1.8 are fixed English and it has no setting for them. This puts the Dutch text in their place
 * after they are drawn; a text not listed here stays English.
 */
const TEKSTEN = [
  [/^Field is required\.$/, 'Vul dit veld in.'],
  [/^Field must match pattern .*$/, 'Wat u hebt ingevuld, heeft niet de juiste vorm.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Gebruik ten minste $1 tekens.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Gebruik niet meer dan $1 tekens.'],
  [/^Field must have minimum value of (.+)\.$/, 'Vul $1 of een hoger getal in.'],
  [/^Field must have maximum value of (.+)\.$/, 'Vul $1 of een lager getal in.'],
  [/^Value is not a number\.$/, 'Vul een getal in.'],
  [/^Date and time must both be entered\.$/, 'Vul een datum en een tijd in.'],
  [/^Select$/, 'Kies'],
  [/^Nothing to show\.$/, 'Er is niets om te tonen.'],
  [/^Add new$/, 'Toevoegen'],
  [/^No results$/, 'Niets gevonden'],
  [/^Field must be a valid email\.$/, 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.'],
  [/^Field must be a valid\s+international phone number\..*$/, 'Vul een telefoonnummer in met landcode, zoals +31201234567.'],
  [/^All values selected$/, 'Alles is gekozen']
];
const PLAATSHOUDERS = { Search: 'Zoeken', 'dd-mm-yyyy': 'dd-mm-jjjj', 'hh:mm': 'uu:mm' };

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

/** The date picker does know languages. Its list of months is made once, so that is put right by hand. */
function vertaalKalender({ _flatpickr: kalender }) {
  if (!kalender || kalender.config.locale === KALENDER) {
    return;
  }
  kalender.set('locale', KALENDER);
  kalender.calendarContainer.querySelectorAll('.flatpickr-monthDropdown-months').forEach((lijst) => {
    lijst.setAttribute('aria-label', KALENDER.monthAriaLabel);
    [...lijst.options].forEach((keuze) => {
      keuze.textContent = KALENDER.months.longhand[keuze.value];
    });
  });
}

function vertaalTekst(knoop) {
  const regel = TEKSTEN.find(([engels]) => engels.test(knoop.data.trim()));
  if (regel) {
    knoop.data = knoop.data.trim().replace(...regel);
  }
}

function vertaal(wortel) {
  const teksten = document.createTreeWalker(wortel, NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    vertaalTekst(teksten.currentNode);
  }
  wortel.querySelectorAll('input[placeholder]').forEach((veld) => {
    veld.placeholder = PLAATSHOUDERS[veld.placeholder] ?? veld.placeholder;
  });
  wortel.querySelectorAll('.flatpickr-input').forEach(vertaalKalender);
}

const VERSTUUR = '[ng-click="complete()"], [ng-click="startProcessInstance()"]';

/** A refused form says so at its fields, which may be far out of sight: go to the first one. */
function naarEersteFout(klik) {
  if (klik.target.closest?.(VERSTUUR)) {
    setTimeout(() => {
      const veld = document.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field');
      // A list without search takes no click any more once its hidden field has the focus.
      veld?.querySelector('input:not(.fjs-select-hidden-input), textarea')?.focus();
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
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

document.addEventListener('click', naarEersteFout);
document.addEventListener('click', naWijziging);
document.addEventListener('focusout', naWijziging);

begin();
