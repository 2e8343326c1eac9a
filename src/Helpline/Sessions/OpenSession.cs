namespace Helpline.Sessions;

/// <summary>A talk as found for one turn, and all that is needed to keep it again.</summary>
/// <param name="Epoch">The day under whose keys it will be kept, even if midnight passes meanwhile.</param>
/// <param name="Session">Null: no talk, or none that can be opened.</param>
/// <param name="OldRow">The row of yesterday that keeping it replaces.</param>
internal sealed record OpenSession(ChannelAddress Address, EpochKey Epoch, Session? Session, byte[]? OldRow)
{
    public override string ToString() => "[sealed]";
}
