namespace Helpline.Dialogs.Running;

/// <summary>One thing a person said or did, as any channel tells it. Holds no address and no name.</summary>
public abstract record Turn
{
    /// <summary>A button was pressed. <paramref name="Step"/> is the step the button was shown at; another step is stale.</summary>
    public sealed record Pressed(int Step, string Value) : Turn;

    /// <summary>Text was typed. It may be a command, a choice by number or word, or an answer.</summary>
    public sealed record Said(string Text) : Turn
    {
        public override string ToString() => "[sealed]";
    }

    /// <summary>A point on the map was sent, perhaps with the name of what stands there. Never asked for by a button.</summary>
    public sealed record Placed(double Latitude, double Longitude, string? Name) : Turn
    {
        public override string ToString() => "[sealed]";
    }

    /// <summary>A photo was sent and the app has taken it in: the machine counts it and never sees it.</summary>
    public sealed record Pictured : Turn;

    /// <summary>Something else was sent that is not taken; the answer says why.</summary>
    public sealed record Sent(MediaKind Media) : Turn;
}
