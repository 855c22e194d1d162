export { summariseColumns } from '../../src/core/table/columns'
export { readTableFile } from '../../src/engine/files/readTableFile'
