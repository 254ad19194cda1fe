/* The shielded part: fetched only when asked for, with a reason that is kept. */
import { deel, el, feiten, knop, richt } from './bouw.js';
import { documentlijst } from './documenten.js';
import { formulier, tekstvak } from './formulier.js';
import { mailinhoud } from './mail.js';
import { melderformulier } from './melderformulier.js';
import { stuk } from './stukken.js';
import { bekendheid, bekendheidsgrond } from './woorden.js';

export function melderdeel(omgeving) {
  const { blad, api, herlaad } = omgeving;
  const plek = el('div');
  const bekijk = knop('Melder bekijken', 'default', vraagReden);
  bekijk.dataset.opent = 'formulier';

  function sluit() {
    plek.replaceChildren();
    bekijk.hidden = false;
    richt(bekijk);
  }

  function vraagReden() {
    const vraag = formulier({
      titel: 'Waarom wilt u de melder zien?',
      opslaan: 'Melder tonen',
      annuleer: sluit,
      inhoud: tekstvak('reden', 'Reden', {
        hint: 'Uw naam, het tijdstip en deze reden worden vastgelegd. Zet hier geen namen van betrokkenen in.',
        maxlength: '300'
      }),
      bewaar: async (form) => toon(await api.leesMelder(form.elements.reden.value))
    });
    bekijk.hidden = true;
    plek.replaceChildren(vraag);
    richt(vraag.querySelector('textarea'));
  }

  function wijzig(gezien) {
    const form = melderformulier({
      ...gezien,
      annuleer: () => toon(gezien),
      herlaad: () => herlaad({ bericht: 'Bekijk de melder opnieuw om de nieuwe gegevens te zien.' }),
      bewaar: async (invoer) => {
        await api.wijzigMelder(invoer);
        await herlaad({ bericht: 'De gegevens van de melder zijn gewijzigd.' });
      }
    });
    plek.replaceChildren(form);
    richt(form.querySelector('h4'));
  }

  function toon(gezien) {
    const { melder, hoedanigheid, gesprekken, mails, documenten } = gezien;
    const open = knop('Melder wijzigen', 'default', () => wijzig(gezien));
    open.dataset.opent = 'formulier';
    const inhoud = el(
      'div',
      { class: 'dossier-afgeschermd', tabindex: '-1' },
      el(
        'p',
        {},
        el('strong', {}, 'Alleen voor u. '),
        melder.bekendheid === 'OPEN'
          ? 'Betrokkenen mogen weten wie de melder is. Geef telefoon en mailadres niet door.'
          : 'Geef dit nooit door aan betrokkenen.'
      ),
      feiten(
        ['Naam', melder.naam ?? 'niet bekend'],
        ['Hoedanigheid', hoedanigheid],
        ['Organisatie', melder.organisatie],
        ['Telefoon', melder.telefoon],
        ['E-mail', melder.email],
        ['Bekendheid', bekendheid(melder.bekendheid)],
        ['Grond', melder.grond && bekendheidsgrond(melder.grond)]
      ),
      gesprekken.map((een) => stuk(een, undefined, omgeving)),
      mails.map((een) => mailinhoud(een, api)),
      documenten.length > 0 && documentlijst(documenten, omgeving),
      el('div', { class: 'dossier-knoppen' }, knop('Melder verbergen', 'default', sluit), open)
    );
    plek.replaceChildren(inhoud);
    richt(inhoud);
  }

  return deel(
    'Melder',
    el('p', {}, 'Wie de melding deed, is afgeschermd. U ziet dit alleen als u het nodig hebt voor uw werk.'),
    plek,
    blad.betrokken && bekijk
  );
}
