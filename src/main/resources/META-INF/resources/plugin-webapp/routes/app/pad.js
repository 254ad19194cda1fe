/*
 * Which arrows of a model a route went along, and how often. The engine remembers the steps and not the arrows, so each step is matched with the
 * step before it: the last one that had ended by then and that no other step came from.
 */

const HERHAALD = '#multiInstanceBody';

const element = (stap) => stap.element.replace(HERHAALD, '');

/** A repeated step counts once for its arrows, however often it was repeated. */
function zonderHerhaling(stappen) {
  const herhaald = new Set(stappen.filter((stap) => stap.element.endsWith(HERHAALD)).map(element));
  return stappen
    .filter((stap) => stap.element.endsWith(HERHAALD) || !herhaald.has(stap.element))
    .map((stap) => ({ ...stap, begin: Date.parse(stap.begin), einde: stap.einde === null ? null : Date.parse(stap.einde) }));
}

/**
 * @param stappen as the engine came to them, in that order
 * @param pijlen {id, van, naar, kiest}: kiest when only one arrow leaves that element at a time
 * @returns a Map from the id of an arrow to how often the route went along it
 */
export function gepasseerd(stappen, pijlen) {
  const alle = zonderHerhaling(stappen);
  const gebruikt = new Set();
  const aantallen = new Map();
  const merk = (pijl, plek) => (pijl.kiest ? `${plek}` : `${plek} ${pijl.id}`);
  alle.forEach((stap, hier) => {
    let gevonden = null;
    pijlen
      .filter((pijl) => pijl.naar === element(stap))
      .forEach((pijl) =>
        alle.forEach((vorige, plek) => {
          const past =
            plek !== hier &&
            element(vorige) === pijl.van &&
            vorige.einde !== null &&
            !vorige.afgebroken &&
            vorige.einde <= stap.begin &&
            !gebruikt.has(merk(pijl, plek));
          if (past && (gevonden === null || vorige.einde > gevonden.einde || (vorige.einde === gevonden.einde && plek > gevonden.plek))) {
            gevonden = { pijl, plek, einde: vorige.einde };
          }
        })
      );
    if (gevonden !== null) {
      gebruikt.add(merk(gevonden.pijl, gevonden.plek));
      aantallen.set(gevonden.pijl.id, (aantallen.get(gevonden.pijl.id) ?? 0) + 1);
    }
  });
  return aantallen;
}

/** The steps per element, in the order in which the route first came there. */
export function perElement(stappen) {
  const groepen = new Map();
  stappen
    .filter((stap) => !stap.element.endsWith(HERHAALD))
    .forEach((stap) => groepen.set(stap.element, [...(groepen.get(stap.element) ?? []), stap]));
  return [...groepen.values()];
}
