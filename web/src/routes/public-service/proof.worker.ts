// Does the sum beside the page, so that typing stays smooth. The searching is the library's own.
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from '../../lib/api/types';

const around = self as unknown as { onmessage: (event: MessageEvent<Challenge>) => void; postMessage: (found: number | null) => void };
around.onmessage = ({ data }) => {
  void solveChallenge(data.challenge, data.salt, data.algorithm, data.maxnumber).promise.then((found) => around.postMessage(found?.number ?? null));
};
