namespace Helpline.Pages;

/// <summary>Marks the page that reads an upload itself, in memory. The front door refuses uploads everywhere else.</summary>
internal sealed class ReadsUploads;
