import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface DialogProps {
  label: string
  className: string
  children: ReactNode
  /** Escape and a press beside it close the dialog; absent: it stays until it is answered. */
  onClose?: () => void
}

/** The browser's own modal dialog: it holds the focus, and gives it back to where it was. */
export function Dialog({ label, className, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element?.open) element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key, and the browser has it
    <dialog
      ref={dialog}
      aria-label={label}
      className={`dialog float ${className}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose?.()
      }}
    >
      {children}
    </dialog>
  )
}
