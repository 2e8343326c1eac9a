using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>One column of the full form: how a facility is written into it and read out of it. What is written reads back the same.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Holds">For the documents.</param>
internal sealed record CsvColumn(string Name, string Holds, Func<Facility, string> Write, Func<Facility, Cell, Facility> Read);
