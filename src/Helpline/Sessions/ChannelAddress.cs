namespace Helpline.Sessions;

/// <summary>Where a talk is held: what only the channel can make sense of. Lives for one turn; never stored, never logged, never printed.</summary>
internal sealed record ChannelAddress(string Channel, string Address)
{
    public override string ToString() => "[sealed]";
}
