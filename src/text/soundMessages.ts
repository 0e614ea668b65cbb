// The words of the components in components/sound/, as types.

/** The words of `DevicePicker`. */
export interface DevicePickerMessages {
  /** English: "Sound". */
  label: string;
  /** English: "Microphone". */
  microphone: string;
  /** English: "Speaker". */
  speaker: string;
  /** English: "Ringer". */
  ringer: string;
  /** English: "System default". */
  systemDefault: string;
  /** The chosen device, while it is unplugged. */
  notConnected: string;
  /** The browser has no output selection: what to do instead. */
  fixedOutput: string;
  /** A device whose name the browser keeps back until the microphone is allowed. */
  unnamed: (position: number) => string;
  /** English: "Test sound". */
  testSound: string;
  /** English: "Playing…". */
  testingSound: string;
}

/** The words of `RingSettings`. */
export interface RingSettingsMessages {
  /** English: "Ring and tones". */
  label: string;
  /** English: "Volume". */
  volume: string;
  /** A switch. */
  ringtone: string;
  /** A switch. */
  keyTones: string;
}

/** The browser plays nothing before a click. */
export interface AudioBlockedMessages {
  /** English: "Sound is blocked". */
  title: string;
  /** English: "Click once so your browser can play sound.". */
  detail: string;
  /** English: "Turn sound on". */
  unblock: string;
}

/** A device was unplugged in a call. */
export interface DeviceLostMessages {
  /** English: "Device disconnected". */
  title: string;
  /** The microphone that is used instead. */
  microphone: (device: string) => string;
  /** The speaker that is used instead. */
  speaker: (device: string) => string;
  /** Stands for a device without a name. */
  system: string;
  /** English: "Sound settings". */
  choose: string;
}

/** The words of `MicrophoneNotice`. */
export interface MicrophoneNoticeMessages {
  /** English: "Try again". */
  retry: string;
}

/** The words of `LevelMeter`. */
export interface LevelMeterMessages {
  /** English: "Microphone level". */
  label: string;
}
