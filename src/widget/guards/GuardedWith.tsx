import type { ReactNode } from 'react';
import { Guarded } from './Guarded';

/** The same, with something below the failure that must stay in reach. */
export class GuardedWith extends Guarded {
  protected override renderFailure(error: unknown): ReactNode {
    return (
      <>
        {super.renderFailure(error)}
        {this.props.below}
      </>
    );
  }
}
