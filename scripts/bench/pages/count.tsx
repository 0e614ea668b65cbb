// A page whose renders and changes can be counted by hand: ../selfTest.mjs says what each button comes to.
import {
  Component,
  createContext,
  forwardRef,
  memo,
  useContext,
  useEffect,
  useReducer,
  useState,
  type ReactNode,
} from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const useCount = () => useReducer((count: number) => count + 1, 0);

const Leaf = ({ text }: { text: ReactNode }) => <b>{text}</b>;
const Still = memo(() => <b>still</b>);
const Forwarded = forwardRef<HTMLElement, { text: ReactNode }>(({ text }, ref) => <b ref={ref}>{text}</b>);
const MemoForwarded = memo(Forwarded);

const Nothing = () => <button onClick={() => {}}>nothing</button>;

const Same = () => {
  const [, dispatch] = useReducer((state: number) => state, 0);
  return <button onClick={dispatch}>same state</button>;
};

const OneText = () => {
  const [count, add] = useCount();
  return (
    <button onClick={add} title="one text">
      {count}
    </button>
  );
};

const Children = () => {
  const [count, add] = useCount();
  return (
    <div>
      <button onClick={add}>three children and a memo</button>
      <Leaf text={count} />
      <Leaf text={count} />
      <Still />
      <Forwarded text={count} />
    </div>
  );
};

const Wrapped = () => {
  const [count, add] = useCount();
  return (
    <div>
      <button onClick={add}>memo of forwardRef</button>
      <MemoForwarded text={count} />
    </div>
  );
};

const Mounting = () => {
  const [isShown, show] = useState(false);
  return (
    <div>
      <button onClick={() => show(true)}>mount two</button>
      {isShown && <Leaf text="one" />}
      {isShown && <Forwarded text="two" />}
    </div>
  );
};

class ByClass extends Component<object, { count: number }> {
  override state = { count: 0 };
  override render() {
    const { count } = this.state;
    return (
      <button onClick={() => this.setState({ count: count + 1 })} data-count={count}>
        class, one attribute
      </button>
    );
  }
}

const Count = createContext(0);
const Consumer = () => <b>{useContext(Count)}</b>;
const Between = memo(() => (
  <p>
    <Still />
    <Consumer />
  </p>
));
const Provider = () => {
  const [count, add] = useCount();
  return (
    <Count.Provider value={count}>
      <button onClick={add}>context</button>
      <Between />
    </Count.Provider>
  );
};

const Twice = () => {
  const [count, add] = useCount();
  const addTwice = () => {
    flushSync(add);
    flushSync(add);
  };
  return (
    <button onClick={addTwice} title="two commits">
      {count}
    </button>
  );
};

const Clock = () => {
  const [seconds, tick] = useCount();
  return (
    <div>
      <button onClick={tick}>clock</button>
      <time>{`0:0${seconds}`}</time>
    </div>
  );
};

/** Shows a number that was asked for in the second frame after the request. */
const Late = () => {
  const [number, setNumber] = useState('');
  useEffect(() => {
    window.addEventListener('message', ({ data }: MessageEvent<{ data: { phoneNumber: string } }>) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setNumber(data.data.phoneNumber)));
    });
  }, []);
  return <input readOnly value={number} aria-label="Number" />;
};

const place = document.getElementById('root');
if (!place) throw new Error('count.html has no element #root.');
createRoot(place).render(
  <>
    <Nothing />
    <Same />
    <OneText />
    <Children />
    <Wrapped />
    <Mounting />
    <ByClass />
    <Provider />
    <Twice />
    <Clock />
    <Late />
  </>,
);
