export { type PageShell, pageHeaders, renderDocument } from './document.tsx'
export { ChoiceField, Done, ErrorSummary, FilesField, TextArea, TextField } from './fields.tsx'
export { type FormText, formText } from './form-text.ts'
