/* The line above a form that tells what became of what was typed, and lets the user throw it away. */
const wanneer = (opties) => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', ...opties });
const DAG = wanneer({ day: '2-digit', month: '2-digit', year: 'numeric' });
const TIJD = wanneer({ hour: '2-digit', minute: '2-digit' });

const tijd = (moment) => `${TIJD.format(moment).replace(':', '.')} uur`;

function knop(tekst, doe) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-default btn-sm';
  element.textContent = tekst;
  element.addEventListener('click', doe);
  return element;
}

/**
 * Makes the line in this place. `weggooien` is called when the user is sure, `inloggen` when the user wants to log in again.
 */
export function maakRegel(plaats, { weggooien, inloggen }) {
  const regel = document.createElement('div');
  regel.className = 'meldroute-concept';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  const knoppen = document.createElement('div');
  regel.append(status, knoppen);
  plaats.prepend(regel);

  // Said again only when it is something else: a screen reader reads each change.
  const zeg = (tekst, ...erbij) => {
    regel.classList.toggle('leeg', !tekst);
    if (status.textContent !== tekst) {
      status.textContent = tekst;
    }
    const nieuw = erbij.map(({ textContent }) => textContent).join();
    if (nieuw !== [...knoppen.children].map(({ textContent }) => textContent).join()) {
      knoppen.replaceChildren(...erbij);
    }
  };

  let vraagt = false;

  const vraagOfHetZekerIs = () => {
    vraagt = true;
    const eerder = status.textContent;
    const nee = knop('Nee, houden', () => {
      vraagt = false;
      zeg(eerder, weg());
      knoppen.firstElementChild.focus();
    });
    const ja = knop('Ja, weggooien', async () => {
      vraagt = false;
      await weggooien();
      status.focus();
    });
    zeg('Weet u zeker dat u uw concept wilt weggooien? Wat u typte, verdwijnt.', ja, nee);
    nee.focus();
  };
  const weg = () => knop('Concept weggooien', vraagOfHetZekerIs);

  zeg('');
  return {
    // A question that waits for an answer stays.
    bewaard: (moment) => vraagt || zeg(`Concept bewaard om ${tijd(moment)}`, weg()),
    teruggezet: (moment) =>
      zeg(`U was hier op ${DAG.format(moment)} om ${tijd(moment)} mee bezig. Uw concept is teruggezet.`, weg()),
    weggegooid: () => zeg('Uw concept is weggegooid.'),
    nietOpgehaald: () =>
      zeg('Misschien staat hier nog een concept van u: het is niet opgehaald. Ververs de pagina voordat u verder typt; wat u nu typt, wordt niet bewaard.'),
    nietWeggegooid: () => zeg('Uw concept is niet weggegooid. Probeer het over een minuut opnieuw.', weg()),
    nietBewaard: ({ message, uitgelogd }) =>
      uitgelogd ? zeg(message, knop('Opnieuw inloggen', inloggen)) : zeg(message)
  };
}
