// Names for the shapes of the contract; all of them follow from api/openapi.yaml.
import type { components } from './schema';

type Shapes = components['schemas'];
export type ActorRef = Shapes['ActorRef'];
export type Clock = Shapes['Clock'];
export type CustomerCard = Shapes['CustomerCard'];
export type CustomerPage = Shapes['CustomerPage'];
export type Evaluation = Shapes['Evaluation'];
export type FoundActor = Shapes['FoundActor'];
export type Hat = Shapes['Hat'];
export type Headline = Shapes['Headline'];
export type FillGaps = Shapes['FillGaps'];
export type Letter = Shapes['Letter'];
export type LetterGap = Shapes['LetterGap'];
export type LetterVersions = Shapes['LetterVersions'];
export type Line = Shapes['Line'];
export type Move = Shapes['Move'];
export type Problem = Shapes['Problem'];
export type RequestPage = Shapes['RequestPage'];
export type Row = Shapes['Row'];
export type SayAct = Shapes['SayAct'];
export type ServiceCard = Shapes['ServiceCard'];
export type ServicePage = Shapes['ServicePage'];
export type Session = Shapes['Session'];
export type Share = Shapes['Share'];
export type Start = Shapes['Start'];
export type Face = Row['face'];
