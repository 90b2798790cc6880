/** What a sample has and ours has not, or has with another type: the paths of the differences. */
export function missingFrom(ours: unknown, sample: unknown, ignored: RegExp = /(?!)/, path = ""): string[] {
  if (ignored.test(path)) return [];
  if (Array.isArray(sample)) {
    if (!Array.isArray(ours)) return [`${path} is not an array`];
    return sample.length > 0 && ours.length > 0 ? missingFrom(ours[0], sample[0], ignored, `${path}[]`) : [];
  }
  if (typeof sample === "object" && sample !== null) {
    if (typeof ours !== "object" || ours === null) return [`${path} is not an object`];
    return Object.entries(sample).flatMap(([key, value]) => {
      const inner = path ? `${path}.${key}` : key;
      if (key === "$note" || ignored.test(inner)) return [];
      return key in ours
        ? missingFrom((ours as Record<string, unknown>)[key], value, ignored, inner)
        : [`${inner} is missing`];
    });
  }
  return typeof ours === typeof sample ? [] : [`${path} is a ${typeof ours}, not a ${typeof sample}`];
}
