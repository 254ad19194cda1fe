/* A mail as it came in: who sent it, its words, and what can be saved of it. */
import { deel, el, feiten } from './bouw.js';
import { moment } from './datum.js';

const WEIGERING = {
  SOORT: 'dit soort bestand bewaren we niet apart',
  TE_GROOT: 'het bestand is te groot',
  TE_VEEL: 'er zijn te veel bijlagen',
  MACRO: 'er zit een programma of ander bestand in',
  UITPAKKEN: 'het bestand is niet veilig te openen',
  ONLEESBAAR: 'het bestand is beschadigd'
};

const HEEL = 'eml';

const omvang = (bytes) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`);

function bestand({ id, soort, naam, grootte, weigering }, api) {
  const heet = soort === HEEL ? 'De hele mail' : naam;
  return el(
    'li',
    {},
    weigering
      ? `${heet}: niet apart bewaard, want ${WEIGERING[weigering]}. Het zit wel in de hele mail.`
      : el('a', { href: api.mailadres(id), download: true }, `${heet} opslaan (${soort}, ${omvang(grootte)})`)
  );
}

/** Its words are text and nothing else; what is saved is opened outside Tasklist. */
export function mailinhoud(mail, api) {
  const afzender = [mail.vanNaam, mail.vanAdres && `<${mail.vanAdres}>`].filter(Boolean).join(' ');
  return el(
    'div',
    {},
    feiten(['Mail', mail.mailnummer], ['Binnengekomen', moment(mail.ontvangenOp)], ['Van', afzender], ['Onderwerp', mail.onderwerp]),
    mail.tekst ? el('p', { class: 'dossier-verslag' }, mail.tekst) : el('p', {}, 'Deze mail heeft geen tekst die Meldroute kan laten zien.'),
    mail.stukken.length
      ? el('ul', {}, mail.stukken.map((stuk) => bestand(stuk, api)))
      : el('p', {}, 'De mail zelf ligt nog in de postbus, in de map voor aparte mail.'),
    mail.stukken.length && el('p', { class: 'dossier-hint' }, 'Let op: open alleen wat u verwacht. Meldroute kijkt niet of er een virus in zit.')
  );
}

/** Beside a melding; nothing when it did not come by mail. */
export function maildeel({ blad, api }) {
  return blad.mails.length > 0 && deel('Mail', blad.mails.map((mail) => mailinhoud(mail, api)));
}
