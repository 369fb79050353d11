/** Tones, and what is left of them. */

export function tone(hz: number, rate: number, seconds: number, amplitude = 0.5): Float32Array {
  return Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / rate),
  );
}

export function toPcm(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (value) => Math.round(value * 32_767));
}

export function decibels(ratio: number): number {
  return 10 * Math.log10(ratio);
}

/** Mean square. */
export function power(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
}

/** Decibels from the tone that is in the samples, whatever its phase, to all that is not. */
export function signalToNoise(samples: Float32Array, hz: number, rate: number): number {
  let [ss, sc, cc, ys, yc] = [0, 0, 0, 0, 0];
  const wave = (i: number): [number, number] => {
    const angle = (2 * Math.PI * hz * i) / rate;
    return [Math.sin(angle), Math.cos(angle)];
  };
  samples.forEach((value, i) => {
    const [s, c] = wave(i);
    ss += s * s;
    sc += s * c;
    cc += c * c;
    ys += value * s;
    yc += value * c;
  });
  const determinant = ss * cc - sc * sc;
  const a = (ys * cc - yc * sc) / determinant;
  const b = (yc * ss - ys * sc) / determinant;
  const rest = samples.map((value, i) => {
    const [s, c] = wave(i);
    return value - a * s - b * c;
  });
  return decibels((a * a + b * b) / 2 / power(rest));
}
