interface Module {
  id: string
  name: string
}

/** Another module behind the others, with an id that none of them has: the name may change, the id does not. */
export function addModule(modules: readonly Module[]): Module[] {
  const taken = new Set(modules.map(({ id }) => id))
  let number = modules.length + 1
  while (taken.has(`m${number}`)) number += 1
  return [...modules, { id: `m${number}`, name: '' }]
}
