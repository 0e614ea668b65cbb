import { configureStore, createSelector, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { createCti, isLive, type CtiState } from 'react-hubspot-calling';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';

// Pretends to call. In your app: createJsSipPhone() of react-hubspot-calling/jssip, or another phone.
const phone = createFakeSoftphone();

/** Made outside of React, so that the store can follow it. The provider gets it: `<CallingProvider cti={cti}>`. */
export const cti = createCti({
  phone,
  fromNumbers: ['+16175550100'],
  size: { width: 400, height: 640 },
  onCallStarted: () => store.dispatch(calling.actions.callStarted()),
});

/** The state as the library has it: plain, immutable data, which Redux can keep as it is. */
const currentState = (): CtiState => {
  const { actions: _actions, ...state } = cti.getSnapshot();
  return state;
};

const calling = createSlice({
  name: 'calling',
  initialState: { state: currentState(), callsMade: 0 },
  reducers: {
    changed: (mirror, { payload }: PayloadAction<CtiState>) => ({ ...mirror, state: payload }),
    callStarted: (mirror) => ({ ...mirror, callsMade: mirror.callsMade + 1 }),
  },
});

export const store = configureStore({
  reducer: { calling: calling.reducer },
  // Thunks drive calls through the same actions as `useCti()`.
  middleware: (defaults) => defaults({ thunk: { extraArgument: cti.actions } }),
});

// One way only: the library changes its state, and the store mirrors it.
cti.subscribe(() => store.dispatch(calling.actions.changed(currentState())));

export type RootState = ReturnType<typeof store.getState>;
export type AppThunk = (
  dispatch: typeof store.dispatch,
  getState: () => RootState,
  actions: typeof cti.actions,
) => void;

export const selectCall = (root: RootState) => root.calling.state.call;
export const selectCallsMade = (root: RootState) => root.calling.callsMade;
export const selectIsBusy = createSelector([selectCall], (call) => call !== null && isLive(call));

export const hangUp = (): AppThunk => (_dispatch, getState, actions) => {
  if (selectIsBusy(getState())) actions.hangUp();
};
