/*
 * Tasklist keeps half-filled forms in localStorage, where they outlive the session on a shared computer. Here they go to
 * the server, for their user alone, and come back with the form. What the server does not have yet is in the memory of
 * the page: it survives a session that ran out, and is gone after logging out and after someone else logs in.
 */
import { bewaar, gooiWeg, haal, wieIsIngelogd } from './conceptopslag.js';
import { maakRegel } from './conceptregel.js';

const RUST = 3000;
const UITERLIJK = 15000;
const OPNIEUW = 20000;
const VAN_TASKLIST = /^(camunda-form|camForm):/;

const dienst = (naam) => window.angular.element(document.body).injector().get(naam);

let eigenaar = null;
/** What the server does not have yet, and since when: by form. */
const onbewaard = new Map();
/** Forms that the user saw come back on this page: no need to tell it at each change of tab. */
const gezien = new Set();
let bewerkingen = [];

const sleutel = ({ soort, id }) => `${soort}:${id}`;

function wis() {
  bewerkingen.forEach((bewerking) => bewerking.stop());
  bewerkingen = [];
  onbewaard.clear();
  gezien.clear();
  window.dispatchEvent(new Event('meldroute-concepten-gewist'));
}

/** Windows that show a dossier hear who is logged in now. */
const vensters = new BroadcastChannel('meldroute-gebruiker');

async function volgGebruiker() {
  const gebruiker = await wieIsIngelogd().catch(() => undefined);
  if (gebruiker !== undefined) {
    vensters.postMessage(gebruiker);
  }
  if (gebruiker && gebruiker !== eigenaar) {
    wis();
    eigenaar = gebruiker;
  }
}

/** Fields in which the user types; what only shows something stays out of a draft. */
const invulvelden = (delen = []) =>
  delen.flatMap(({ key, readonly, disabled, components }) => [
    ...(key && readonly !== true && !disabled ? [key] : []),
    ...invulvelden(components)
  ]);

const gelijk = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);

/** One form on the screen and what was typed in it, from the moment that it is shown. */
class Bewerking {
  constructor(plek, plaats, opnieuw) {
    this.plek = plek;
    this.gebruiker = eigenaar;
    this.opnieuw = opnieuw;
    this.begin = {};
    this.velden = {};
    this.bezig = Promise.resolve();
    this.regel = maakRegel(plaats, { weggooien: () => this.gooiWeg(), inloggen: logOpnieuwIn });
  }

  /** What was typed earlier, of these fields; the page's own is newer than the server's. */
  async haalTerug(velden) {
    const hier = onbewaard.get(sleutel(this.plek));
    const eerder = hier ?? (await haal(this.plek));
    if (eerder) {
      this.begin = Object.fromEntries(Object.entries(eerder.velden).filter(([naam]) => velden.includes(naam)));
      this.velden = this.begin;
      this.eerder = new Date(eerder.bewaardOp);
    }
    return this.begin;
  }

  toonBegin() {
    if (!this.eerder) {
      return;
    }
    this.regel[gezien.has(sleutel(this.plek)) && !onbewaard.has(sleutel(this.plek)) ? 'bewaard' : 'teruggezet'](this.eerder);
    gezien.add(sleutel(this.plek));
    if (onbewaard.has(sleutel(this.plek))) {
      this.plan(0);
    }
  }

  volg(velden, { data, initialData }) {
    const getypt = velden.filter((naam) => !gelijk(data[naam], initialData[naam]));
    const nu = { ...this.begin, ...Object.fromEntries(getypt.map((naam) => [naam, data[naam] ?? null])) };
    if (!this.gestopt && !gelijk(nu, this.velden)) {
      this.velden = nu;
      gezien.add(sleutel(this.plek));
      onbewaard.set(sleutel(this.plek), { velden: nu, bewaardOp: Date.now() });
      this.sinds ??= Date.now();
      this.plan(Math.min(RUST, Math.max(0, this.sinds + UITERLIJK - Date.now())));
    }
  }

  plan(wacht) {
    clearTimeout(this.klok);
    this.klok = setTimeout(() => this.bewaar(), wacht);
  }

  /** One after the other, so that the last one sent is the last one kept. */
  bewaar(paginaSluit = false) {
    clearTimeout(this.klok);
    this.bezig = this.bezig.then(() => this.stuur(paginaSluit));
    return this.bezig;
  }

  async stuur(paginaSluit) {
    const wat = onbewaard.get(sleutel(this.plek));
    if (!wat || this.gestopt) {
      return;
    }
    this.sinds = undefined;
    try {
      const moment = await bewaar(this.plek, this.gebruiker, wat.velden, paginaSluit);
      if (onbewaard.get(sleutel(this.plek)) === wat) {
        onbewaard.delete(sleutel(this.plek));
      }
      // What came back and is still the same was told already.
      if (!this.gestopt && (this.mislukt || this.velden !== this.begin)) {
        this.regel.bewaard(moment);
      }
      this.mislukt = false;
    } catch (fout) {
      this.mislukt = true;
      if (!this.gestopt) {
        this.regel.nietBewaard(fout);
        if (!fout.definitief) {
          this.plan(OPNIEUW);
        }
      }
    }
  }

  stop() {
    this.gestopt = true;
    clearTimeout(this.klok);
  }

  async gooiWeg() {
    clearTimeout(this.klok);
    await this.bezig;
    try {
      await gooiWeg(this.plek);
      onbewaard.delete(sleutel(this.plek));
      this.begin = {};
      this.velden = {};
      await this.opnieuw();
      this.regel.weggegooid();
    } catch (fout) {
      this.regel.nietWeggegooid(fout);
    }
  }
}

function logOpnieuwIn() {
  const wortel = dienst('$rootScope');
  wortel.$applyAsync(() => {
    dienst('AuthenticationService').updateAuthentication(null);
    wortel.$broadcast('authentication.login.required');
  });
}

/** Whose form: of which task, or of the start of which process (its id begins with its key). */
function plekVan(plaats) {
  const { taskId, processDefinitionId } = window.angular.element(plaats).controller('camTasklistForm')?.getParams() ?? {};
  if (taskId) {
    return { soort: 'taak', id: taskId };
  }
  return processDefinitionId ? { soort: 'start', id: processDefinitionId.split(':')[0] } : null;
}

/** The form library is part of Tasklist's bundle, which hands it out to who asks. FormuliertekstenTest holds that it does. */
function formulierbibliotheek() {
  let gevonden;
  window.webpackChunkcamunda_bpm_webapp.push([
    ['meldroute'],
    {},
    (bundel) => {
      const id = Object.keys(bundel.m).find((deel) => bundel.m[deel].toString().includes('.createForm=function('));
      gevonden = bundel(id);
    }
  ]);
  return gevonden;
}

function volgFormulieren({ Form }) {
  const { importSchema } = Form.prototype;

  Form.prototype.importSchema = async function (schema, gegevens) {
    const plaats = this._container.parentNode;
    const plek = plekVan(plaats);
    await volgGebruiker();
    if (!plek || !eigenaar) {
      return importSchema.call(this, schema, gegevens);
    }
    const velden = invulvelden(schema.components);
    const bewerking = new Bewerking(plek, plaats, () => importSchema.call(this, schema, gegevens));
    // What went before it in the same place has nothing to keep any more: this one begins with it.
    bewerkingen.filter((ander) => sleutel(ander.plek) === sleutel(plek)).forEach((ander) => ander.stop());
    bewerkingen = [...bewerkingen.filter((ander) => !ander.gestopt), bewerking];
    const eerder = await bewerking.haalTerug(velden).catch((fout) => {
      // What is typed now would take the place of what was not fetched.
      bewerking.regel.nietOpgehaald(fout);
      bewerking.stop();
      return {};
    });
    const uitkomst = await importSchema.call(this, schema, { ...gegevens, ...eerder });
    if (!bewerking.gestopt) {
      bewerking.toonBegin();
      this.on('changed', (stand) => bewerking.volg(velden, stand));
    }
    return uitkomst;
  };
}

const bewaarAlles = (paginaSluit) =>
  Promise.all(bewerkingen.filter(({ plek }) => onbewaard.has(sleutel(plek))).map((bewerking) => bewerking.bewaar(paginaSluit)));

const VERSTUURD = /\/(task|process-definition)\/(?:key\/)?([^/]+)\/submit-form$/;
const { open } = XMLHttpRequest.prototype;

/** Sent is done with; refused, it goes on. */
XMLHttpRequest.prototype.open = function (methode, adres, ...rest) {
  const [, soort, wat] = (methode === 'POST' && VERSTUURD.exec(adres)) || [];
  if (soort) {
    const id = decodeURIComponent(wat).split(':')[0];
    const plek = { soort: soort === 'task' ? 'taak' : 'start', id };
    const hiervan = bewerkingen.filter((bewerking) => sleutel(bewerking.plek) === sleutel(plek));
    hiervan.forEach(({ klok }) => clearTimeout(klok));
    this.addEventListener('loadend', () => {
      if (this.status < 200 || this.status >= 300) {
        hiervan.forEach((bewerking) => bewerking.plan(0));
        return;
      }
      onbewaard.delete(sleutel(plek));
      gezien.delete(sleutel(plek));
      hiervan.forEach((bewerking) => {
        bewerking.stop();
        // What was on its way to the server may have come there last.
        bewerking.bezig.then(() => gooiWeg(plek)).catch(() => {});
      });
    });
  }
  return open.call(this, methode, adres, ...rest);
};

const { setItem } = Storage.prototype;

Storage.prototype.setItem = function (naam, waarde) {
  if (this !== window.localStorage || !VAN_TASKLIST.test(naam)) {
    setItem.call(this, naam, waarde);
  }
};

/** First what is not kept yet, then out; what cannot be kept is not lost in silence. */
function bewaarVoorUitloggen(klik) {
  const uitloggen = klik.target.closest?.('.logout a');
  if (!uitloggen) {
    return;
  }
  if (onbewaard.size === 0) {
    wis();
    return;
  }
  klik.preventDefault();
  klik.stopImmediatePropagation();
  const geduld = new Promise((klaar) => setTimeout(klaar, 3000));
  Promise.race([bewaarAlles(), geduld]).then(() => {
    if (onbewaard.size === 0 || window.confirm('Wat u typte, is nog niet bewaard. Logt u toch uit, dan verdwijnt het.')) {
      onbewaard.clear();
      uitloggen.click();
    }
  });
}

Object.keys(window.localStorage)
  .filter((naam) => VAN_TASKLIST.test(naam))
  .forEach((naam) => window.localStorage.removeItem(naam));
volgFormulieren(formulierbibliotheek());
volgGebruiker();
window.addEventListener('hashchange', volgGebruiker);
document.addEventListener('click', bewaarVoorUitloggen, true);
document.addEventListener('visibilitychange', () => document.hidden && bewaarAlles(true));
window.addEventListener('beforeunload', (sluiten) => {
  if (bewerkingen.some(({ plek, mislukt }) => mislukt && onbewaard.has(sleutel(plek)))) {
    sluiten.preventDefault();
  }
});
