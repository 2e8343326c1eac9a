namespace Helpline.Dialogs.Running;

/// <summary>Kinds of things that are not taken, each answered by a sentence of its own.</summary>
public enum MediaKind
{
    Place,
    Photo,
    Voice,
    Other,

    /// <summary>A message was edited: its new words were not read.</summary>
    Edited,

    /// <summary>A place that keeps moving.</summary>
    LivePlace,

    /// <summary>A photo that did not arrive whole, or is none.</summary>
    PhotoLost,

    PhotoTooBig,

    /// <summary>There are as many photos as a tip may have.</summary>
    PhotosFull,

    /// <summary>A file, perhaps a photo sent as one: it would keep its name and its metadata.</summary>
    File,

    Contact,
}
