/* The whole tab: fetches, draws, and tells what happened. */
import { acuutknop } from './acuut.js';
import { maakApi } from './api.js';
import { berichtendeel } from './berichten.js';
import { betrokkenendeel } from './betrokkenen.js';
import { el, feiten, knop, richt } from './bouw.js';
import { moment } from './datum.js';
import { documentendeel } from './documenten.js';
import { eerderdeel } from './eerder.js';
import { huishoudendeel } from './huishouden.js';
import { maildeel, mailinhoud } from './mail.js';
import { melderdeel } from './melder.js';
import { onderdelen } from './onderdelen.js';
import { plandeel } from './plan.js';
import { meldingdeel, stukkendeel } from './stukken.js';
import { tijdlijndeel } from './tijdlijn.js';
import { kanaal, zichthouder } from './woorden.js';

const NIEUWE_VRAAG = 'Let op: misschien is dit huishouden al bekend. Beantwoord de vraag bij ‘Hetzelfde huishouden?’.';

/* Forms that were left half-filled, per task: in the memory of this page only, and only for who filled them in. */
const bewaard = new Map();

export const vergeet = () => bewaard.clear();

/**
 * @param inVenster on the page of its own, which needs no link to itself
 * @param bijLezen is told each time what was read
 */
export function toonDossier(knoop, tasklist, taakId, { inVenster = false, bijLezen = () => {} } = {}) {
  const eerder = bewaard.get(taakId);
  bewaard.delete(taakId);
  const dossier = eerder ?? maakDossier(maakApi(tasklist, taakId), !inVenster && taakId, bijLezen);
  knoop.replaceChildren(dossier.wortel);
  eerder ? dossier.hervat(tasklist) : dossier.begin();
  return () => {
    if (dossier.sluit()) {
      bewaard.set(taakId, dossier);
    }
    knoop.replaceChildren();
  };
}

function maakDossier(api, taakVanVenster, bijLezen) {
  let gesloten = false;
  let getoond = null;
  const bericht = el('div', { class: 'dossier-bericht', role: 'status' });
  const fout = el('div', { role: 'alert' });
  const inhoud = el('div', { class: 'dossier-inhoud' });
  const wortel = el('div', { class: 'meldroute-dossier' }, bericht, fout, inhoud);

  const isBezig = () => Boolean(inhoud.querySelector('form[data-vuil]'));

  // One form at a time: saving draws the tab afresh, and another open form would be lost.
  new MutationObserver(() => {
    const open = inhoud.querySelector('.dossier-formulier');
    inhoud.querySelectorAll('[data-opent]').forEach((element) => {
      element.disabled = Boolean(open);
    });
  }).observe(inhoud, { childList: true, subtree: true });

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
    const vernieuw = knop('Dossier vernieuwen', 'default', () => herlaad({ bericht: 'Het dossier is vernieuwd.' }));
    vernieuw.dataset.opent = 'actie';
    return el(
      'header',
      { class: 'dossier-kop' },
      el('h2', { tabindex: '-1' }, `Melding ${blad.meldingnummer}`),
      feiten(
        ['Dossier', blad.dossiernummer],
        ['Ontvangen', [moment(blad.ontvangenOp), blad.kanaal && `via ${kanaal(blad.kanaal)}`].filter(Boolean).join(', ')],
        ['Gemeente', blad.gemeente],
        ['Zicht op veiligheid', el('strong', {}, zichthouder(blad.zicht))],
        ['Gesloten', blad.geslotenOp && moment(blad.geslotenOp)]
      ),
      el(
        'div',
        { class: 'dossier-knoppen' },
        !blad.geslotenOp && acuutknop({ api, herlaad, meld }),
        vernieuw,
        taakVanVenster &&
          el('a', { href: `${api.vensteradres}#${taakVanVenster}`, target: '_blank', rel: 'noopener', class: 'btn btn-default' }, 'Dossier in eigen venster')
      )
    );
  }

  /** For the task that looks at a mail: there is no melding yet. */
  function tekenMail(blad) {
    getoond = blad;
    inhoud.replaceChildren(el('h2', { tabindex: '-1' }, `Mail ${blad.mail.mailnummer}`), mailinhoud(blad.mail, api));
  }

  function teken(blad) {
    if (blad.mail) {
      tekenMail(blad);
      return;
    }
    const omgeving = { blad, api, herlaad, meld };
    getoond = blad;
    const delen = [
      plandeel(omgeving),
      meldingdeel(omgeving),
      maildeel(omgeving),
      huishoudendeel(omgeving),
      betrokkenendeel(omgeving),
      melderdeel(omgeving),
      stukkendeel(omgeving),
      berichtendeel(omgeving),
      documentendeel(omgeving),
      tijdlijndeel(omgeving),
      eerderdeel(omgeving)
    ].filter(Boolean);
    inhoud.replaceChildren(kop(blad), onderdelen(delen), ...delen);
  }

  async function herlaad({ bericht: tekst = '', betrokkene, alsKlaar = false } = {}) {
    if (alsKlaar && isBezig()) {
      bericht.textContent = `${tekst} Uw formulier staat er nog.`;
      return;
    }
    try {
      const blad = await api.lees();
      if (gesloten) {
        inhoud.replaceChildren();
        return;
      }
      const nieuweVraag = tekst && (blad.twijfels?.length ?? 0) > (getoond?.twijfels?.length ?? 0);
      fout.replaceChildren();
      bijLezen(blad);
      teken(blad);
      bericht.textContent = nieuweVraag ? `${tekst} ${NIEUWE_VRAAG}` : tekst;
      if (tekst) {
        richt(inhoud.querySelector(`[data-betrokkene="${betrokkene}"] h4`) ?? inhoud.querySelector('h2'));
      }
    } catch (probleem) {
      // What was saved is saved: who reads that nothing was, does it twice.
      mislukt(tekst ? { title: tekst, detail: 'Het dossier is daarna niet opnieuw geladen.' } : probleem);
    }
  }

  function mislukt(probleem) {
    if (!gesloten) {
      inhoud.replaceChildren(
        knop('Dossier opnieuw laden', 'default', () => herlaad({ bericht: 'Het dossier is geladen.' }))
      );
      bericht.textContent = '';
      meld(probleem);
    }
  }

  function begin() {
    bericht.textContent = 'Dossier laden…';
    herlaad();
  }

  /** Shows again what was left, once the server has said that the same user may still see it. */
  async function hervat(tasklist) {
    gesloten = false;
    api.vernieuw(tasklist);
    const was = getoond?.gebruiker;
    if (!isBezig()) {
      begin();
      return;
    }
    inhoud.remove();
    bericht.textContent = 'Dossier laden…';
    try {
      const blad = await api.lees();
      if (gesloten) {
        return;
      }
      if (blad.gebruiker === was) {
        bericht.textContent = 'U was hier nog bezig. Wat u invulde, staat er nog. Het is nog niet opgeslagen.';
      } else {
        teken(blad);
        bericht.textContent = '';
      }
    } catch (probleem) {
      mislukt(probleem);
    }
    wortel.append(inhoud);
  }

  /** Says whether there is something to keep. */
  function sluit() {
    gesloten = true;
    return isBezig();
  }

  return { wortel, begin, hervat, sluit };
}
