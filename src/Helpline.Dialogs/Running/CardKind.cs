namespace Helpline.Dialogs.Running;

/// <summary>How long a card may stay in sight.</summary>
public enum CardKind
{
    /// <summary>The one live card, replaced at every turn.</summary>
    Live,

    /// <summary>Stays until the person deletes it (crisis, guides).</summary>
    Stays,

    /// <summary>Holds the receipt: protected, deleted once the person kept it.</summary>
    Receipt,

    /// <summary>Shows the tip as the agency will read it, over several messages if need be.</summary>
    Preview,
}
