/* The whole tab: fetches, draws, and tells what happened. */
import { acuutknop } from './acuut.js';
import { betrokkenendeel } from './betrokkenen.js';
import { el, feiten, knop, richt } from './bouw.js';
import { moment } from './datum.js';
import { huishoudendeel } from './huishouden.js';
import { melderdeel } from './melder.js';
import { meldingdeel, stukkendeel } from './stukken.js';
import { eerderdeel, tijdlijndeel } from './tijdlijn.js';
import { kanaal, zichthouder } from './woorden.js';

export function toonDossier(knoop, api) {
  let gesloten = false;
  const bericht = el('div', { class: 'dossier-bericht', role: 'status' });
  const fout = el('div', { role: 'alert' });
  const inhoud = el('div', { class: 'dossier-inhoud' });
  knoop.replaceChildren(el('div', { class: 'meldroute-dossier' }, bericht, fout, inhoud));

  function meld({ title = 'Er ging iets mis', detail = 'Probeer het opnieuw.', fouten = [] }) {
    const regels = fouten.length ? fouten.map(({ melding }) => melding) : [detail];
    fout.replaceChildren(
      el(
        'div',
        { class: 'dossier-fouten', tabindex: '-1' },
        el('p', { class: 'dossier-foutkop' }, title),
        regels.map((regel) => el('p', {}, regel))
      )
    );
    richt(fout.firstElementChild);
  }

  function kop(blad) {
    return el(
      'header',
      { class: 'dossier-kop' },
      el('h2', { tabindex: '-1' }, `Melding ${blad.meldingnummer}`),
      feiten(
        ['Dossier', blad.dossiernummer],
        ['Ontvangen', `${moment(blad.ontvangenOp)}, via ${kanaal(blad.kanaal)}`],
        ['Gemeente', blad.gemeente],
        ['Zicht op veiligheid', el('strong', {}, zichthouder(blad.zicht))],
        ['Gesloten', blad.geslotenOp && moment(blad.geslotenOp)]
      ),
      el(
        'div',
        { class: 'dossier-knoppen' },
        !blad.geslotenOp && acuutknop({ api, herlaad, meld }),
        knop('Dossier vernieuwen', 'default', () => herlaad({ bericht: 'Het dossier is vernieuwd.' }))
      )
    );
  }

  function teken(blad) {
    const omgeving = { blad, api, herlaad };
    const delen = [
      kop(blad),
      meldingdeel(omgeving),
      huishoudendeel(omgeving),
      betrokkenendeel(omgeving),
      melderdeel(omgeving),
      stukkendeel(omgeving),
      tijdlijndeel(omgeving),
      eerderdeel(omgeving)
    ];
    inhoud.replaceChildren(...delen.filter(Boolean));
  }

  async function herlaad({ bericht: tekst = '', betrokkene } = {}) {
    try {
      const blad = await api.lees();
      if (gesloten) {
        return;
      }
      fout.replaceChildren();
      teken(blad);
      bericht.textContent = tekst;
      if (tekst) {
        richt(inhoud.querySelector(`[data-betrokkene="${betrokkene}"] h4`) ?? inhoud.querySelector('h2'));
      }
    } catch (probleem) {
      if (!gesloten) {
        inhoud.replaceChildren(
          knop('Dossier opnieuw laden', 'default', () => herlaad({ bericht: 'Het dossier is geladen.' }))
        );
        bericht.textContent = '';
        meld(probleem);
      }
    }
  }

  bericht.textContent = 'Dossier laden…';
  herlaad();
  return () => {
    gesloten = true;
    knoop.replaceChildren();
  };
}
