using Helpline.Agencies;

namespace Helpline.Tips;

/// <summary>An answer that was opened with the receipt and whose agency's signature was verified; links, handles and phones are defanged.</summary>
internal sealed record ShownAnswer(Words AgencyNames, DateOnly Day, string Text)
{
    public override string ToString() => "[sealed]";
}
