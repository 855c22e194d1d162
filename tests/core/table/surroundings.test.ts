import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/table/reader'

const read = (...lines: string[]) => readTable(`${lines.join('\n')}\n`, 'a.csv')
const firsts = (...lines: string[]) => [...read(...lines).cells[0]]

describe('the last row', () => {
  const rows = ['A,120.5,31.2', 'B,118.0,30.9', 'C,121.1,31.5']

  it('is none where it has the sums of two columns, whatever it is called', () => {
    const table = read('part,mass,length', ...rows, 'together,359.6,93.6')
    expect([...table.cells[0]]).toEqual(['A', 'B', 'C'])
    expect(table.layout.footer.map(({ line }) => line)).toEqual([5])
  })

  it('is one where a single column, or small numbers, happen to be a sum', () => {
    expect(firsts('part,mass,length', ...rows, 'D,359.6,31.0')).toEqual(['A', 'B', 'C', 'D'])
    expect(firsts('part,x,y', 'A,1,2', 'B,1,2', 'C,1,2', 'D,3,6')).toEqual(['A', 'B', 'C', 'D'])
  })

  it('is none where an amount stands below its column alone', () => {
    const table = read(
      'date,what,who,cost',
      '1/2/2020,ink,Kim,12.5',
      '1/3/2020,pens,Lee,3.1',
      '1/9/2020,glue,Lee,4.2',
      ',,,19.8',
    )
    expect(table.rows).toBe(3)
  })

  it('is one where a letter that may stand for a count is its name, as of all parts', () => {
    expect(firsts('part,mass', 'L,120.5', 'M,118.0', 'N,121.1')).toEqual(['L', 'M', 'N'])
    expect(firsts('part,mass', 'A1,120.5', 'A2,118.0', 'N,2')).toEqual(['A1', 'A2'])
  })

  it('is one where a name and a verdict are all that it has', () => {
    const header = 'part,a,b,c,d,e,f,verdict'
    expect(firsts(header, 'A,1,2,3,4,5,6,ok', 'B,1,2,3,4,5,7,ok', 'C,,,,,,,scrap')).toHaveLength(3)
  })
})

describe('a line between rows', () => {
  it('is none where it is a comment or the number of a page', () => {
    const rows = [
      't,p,T',
      '0,1.01,21.0',
      '# valve opened',
      '10,1.44,21.3',
      'Page 1 of 2,,',
      '20,2.8,21.9',
    ]
    const table = read(...rows)
    expect([...table.cells[0]]).toEqual(['0', '10', '20'])
    expect(table.layout.footer.map(({ line }) => line).toSorted()).toEqual([3, 5])
  })

  it('is one where # begins the name of a part', () => {
    expect(firsts('part,x', '#12,1.5', '#13,1.6', '#14,')).toEqual(['#12', '#13', '#14'])
  })
})

describe('the header', () => {
  it('may begin with # and have more columns than most rows fill', () => {
    const table = read(
      '#,Date,Temp,Connected,End',
      '1,05/14/13 09:00,12.3,,',
      '2,05/14/13 09:30,12.4,,',
    )
    expect(table.names).toEqual(['#', 'Date', 'Temp', 'Connected', 'End'])
  })

  it('may be numbered by a line that is no row', () => {
    const table = read(
      'no,state,rice,wheat',
      '(1),(2),(3),(4)',
      '1,Assam,50.4,0.5',
      '2,Bihar,71.6,53.5',
    )
    expect(table.rows).toBe(2)
    expect(table.notes).toContain('Line 2 holds the numbers of the columns; it is not judged.')
  })

  it('is followed by a row where 1, 2, 3 were measured', () => {
    expect(read('a,b,c', '1,2,3', '4,5.5,6', '7,8,9.1').rows).toBe(3)
  })

  it('takes a name over the last columns for their group, and a title for none', () => {
    const rows = ['Abel,A1,x,y', 'Boro,B2,x,x', 'Cruz,C1,y,x']
    const names = 'name,dept,crane,laser'
    expect(read(',,Courses,', names, ...rows).names).toEqual([
      'name',
      'dept',
      'Courses crane',
      'Courses laser',
    ])
    expect(read('Courses,,,', names, ...rows).names).toEqual(['name', 'dept', 'crane', 'laser'])
  })
})

describe('a row', () => {
  it('of quoted cells keeps its doubled quotes below pairs of names and values', () => {
    const table = read(
      ...['"Account";"DE12"', '"Period";"March"', '"Balance";"1.204,10"'],
      ...['"Day";"Payee";"Text";"Amount"', '"02.03.2015";"A";"x";"-84,00"'],
      ...['"05.03.2015";"B";"Bill ""2015-018""";"1.190,00"', '"09.03.2015";"C";"y";"-1,20"'],
    )
    expect([...table.cells[2]]).toEqual(['x', 'Bill "2015-018"', 'y'])
    expect(table.notes.filter((note) => note.startsWith('Broken quote'))).toEqual([])
  })

  it('with decimal commas keeps its semicolons below pairs of names and values', () => {
    const table = read(
      'Table:;People',
      'Source:;Office',
      'Date:;2019',
      '',
      'Town;n;%',
      'A;12;1,4',
      'B;13;1,9',
    )
    expect(table.names).toEqual(['Town', 'n', '%'])
  })
})
