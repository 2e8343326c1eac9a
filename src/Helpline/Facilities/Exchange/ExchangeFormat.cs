namespace Helpline.Facilities.Exchange;

/// <summary>The two forms in which the register travels.</summary>
internal enum ExchangeFormat
{
    /// <summary>A table for a spreadsheet, one row a facility.</summary>
    Csv,

    /// <summary>HSDS 3.0 with the profile helpline-cadap.</summary>
    Hsds,
}
